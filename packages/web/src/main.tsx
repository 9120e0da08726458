import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/source-sans-3';
import './tokens.css';
import './base.css';
import { me } from './api/me.ts';
import { RequestRefused } from './api/request.ts';
import { restoreTheme } from './features/theme/theme.ts';
import { router } from './router.tsx';

restoreTheme();

const queries = new QueryClient({
  // A session may end while somebody works: whatever is refused for that reason leads back to the door.
  queryCache: new QueryCache({
    onError: (error) => error instanceof RequestRefused && error.problem.status === 401 && void queries.invalidateQueries(me),
  }),
  defaultOptions: { queries: { staleTime: 5000, retry: (count, error) => !(error instanceof RequestRefused) && count < 2 } },
});

createRoot(document.getElementById('studio')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
