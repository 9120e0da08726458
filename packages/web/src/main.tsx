import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/source-sans-3';
import './tokens.css';
import './base.css';
import { RequestRefused } from './api/request.ts';
import { restoreTheme } from './features/theme/theme.ts';
import { router } from './router.tsx';

restoreTheme();

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 5000, retry: (count, error) => !(error instanceof RequestRefused) && count < 2 } },
});

createRoot(document.getElementById('studio')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
