import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from './pages/not-found.tsx';
import { Shell } from './pages/shell.tsx';
import { Failed } from './pages/failed.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: (props) => <Failed {...props} /> });

const library = createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('./pages/library/library.tsx'), 'Library') });
const start = createRoute({ getParentRoute: () => root, path: '/new', component: lazyRouteComponent(() => import('./pages/start/start.tsx'), 'Start') });
const primitives = createRoute({
  getParentRoute: () => root,
  path: '/primitives',
  component: lazyRouteComponent(() => import('./pages/primitives/primitives.tsx'), 'Primitives'),
});

const profile = createRoute({
  getParentRoute: () => root,
  path: '/profiles/$profile',
  component: lazyRouteComponent(() => import('./pages/profile/profile.tsx'), 'ProfilePages'),
});
const overview = createRoute({
  getParentRoute: () => profile,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/overview/overview.tsx'), 'Overview'),
});
const context = createRoute({
  getParentRoute: () => profile,
  path: '/context',
  component: lazyRouteComponent(() => import('./pages/context/context.tsx'), 'ContextPage'),
});
const contextSection = createRoute({
  getParentRoute: () => profile,
  path: '/context/$section',
  component: lazyRouteComponent(() => import('./pages/context/context.tsx'), 'ContextPage'),
});
const practice = createRoute({
  getParentRoute: () => profile,
  path: '/tables/$table',
  component: lazyRouteComponent(() => import('./pages/practice/practice.tsx'), 'PracticePage'),
});
const checks = createRoute({
  getParentRoute: () => profile,
  path: '/checks',
  component: lazyRouteComponent(() => import('./pages/checks/checks.tsx'), 'ChecksPage'),
});
const common = createRoute({
  getParentRoute: () => profile,
  path: '/common',
  component: lazyRouteComponent(() => import('./pages/repeats/repeats.tsx'), 'RepeatsPage'),
});
const publish = createRoute({
  getParentRoute: () => profile,
  path: '/publish',
  component: lazyRouteComponent(() => import('./pages/publish/publish.tsx'), 'PublishPage'),
});
const board = createRoute({
  getParentRoute: () => profile,
  path: '/board',
  component: lazyRouteComponent(() => import('./pages/board/board.tsx'), 'BoardPage'),
});

const use = createRoute({
  getParentRoute: () => profile,
  path: '/use',
  component: lazyRouteComponent(() => import('./pages/use/use.tsx'), 'UsePage'),
});
const oneCase = createRoute({
  getParentRoute: () => profile,
  path: '/use/$case',
  component: lazyRouteComponent(() => import('./pages/case/case.tsx'), 'CasePages'),
});
const casePages = [
  createRoute({ getParentRoute: () => oneCase, path: '/targets', component: lazyRouteComponent(() => import('./pages/targets/targets.tsx'), 'TargetsPage') }),
  createRoute({
    getParentRoute: () => oneCase,
    path: '/assessment',
    component: lazyRouteComponent(() => import('./pages/assessment/assessment.tsx'), 'AssessmentPage'),
  }),
  createRoute({ getParentRoute: () => oneCase, path: '/gap', component: lazyRouteComponent(() => import('./pages/gap/gap.tsx'), 'GapPage') }),
  createRoute({ getParentRoute: () => oneCase, path: '/roadmap', component: lazyRouteComponent(() => import('./pages/roadmap/roadmap.tsx'), 'RoadmapPage') }),
  createRoute({ getParentRoute: () => oneCase, path: '/report', component: lazyRouteComponent(() => import('./pages/report/report.tsx'), 'ReportPage') }),
] as const;
const evidence = createRoute({
  getParentRoute: () => profile,
  path: '/evidence',
  component: lazyRouteComponent(() => import('./pages/evidence/evidence.tsx'), 'EvidencePage'),
});

const doors = [
  createRoute({ getParentRoute: () => root, path: '/sign-in', component: lazyRouteComponent(() => import('./pages/account/sign-in.tsx'), 'SignInPage') }),
  createRoute({ getParentRoute: () => root, path: '/set-up', component: lazyRouteComponent(() => import('./pages/account/set-up.tsx'), 'SetUpPage') }),
  createRoute({
    getParentRoute: () => root,
    path: '/password',
    component: lazyRouteComponent(() => import('./pages/account/new-password.tsx'), 'NewPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/invitation',
    component: lazyRouteComponent(() => import('./pages/account/invitation.tsx'), 'InvitationPage'),
  }),
] as const;
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings/settings.tsx'), 'SettingsPages'),
});
const settingsPages = [
  createRoute({ getParentRoute: () => settings, path: '/', component: lazyRouteComponent(() => import('./pages/settings/own.tsx'), 'OwnSettings') }),
  createRoute({
    getParentRoute: () => settings,
    path: '/organisation',
    component: lazyRouteComponent(() => import('./pages/settings/organisation.tsx'), 'OrganisationSettings'),
  }),
] as const;

/** Every page of the studio. */
export const router = createRouter({
  routeTree: root.addChildren([
    library,
    start,
    primitives,
    ...doors,
    settings.addChildren(settingsPages),
    profile.addChildren([context, contextSection, overview, practice, checks, common, publish, board, evidence, use, oneCase.addChildren(casePages)]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
