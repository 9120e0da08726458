import type { Services } from '../ports.ts';
import type { App } from '../app.ts';
import { descriptionRoutes } from './api-description/handlers.ts';
import { auditRoutes } from './audit/handlers.ts';
import { evidenceRoutes } from './evidence/handlers.ts';
import { fileRoutes } from './files/handlers.ts';
import { healthRoutes } from './health/handlers.ts';
import { importRoutes } from './imports/handlers.ts';
import { invitationRoutes } from './invitations/handlers.ts';
import { memberRoutes } from './members/handlers.ts';
import { organisationRoutes } from './organisations/handlers.ts';
import { profileRoutes } from './profiles/handlers.ts';
import { publicationRoutes } from './publications/handlers.ts';
import { reportRoutes } from './reports/handlers.ts';
import { reviewLinkRoutes } from './review-links/handlers.ts';
import { serveOn, type GuardedRoute } from './serve.ts';
import { meRoutes, sessionRoutes } from './sessions/handlers.ts';
import { signInRoutes } from './sign-in/handlers.ts';
import { tokenRoutes } from './tokens/handlers.ts';

/** Adds every route: those about accounts in team mode only. */
export function addRoutes(app: App, services: Services, isStopping: () => boolean, seen: (route: GuardedRoute) => void = () => {}): void {
  const routes: GuardedRoute[] = [];
  const serve = serveOn(app, services.store, (route) => {
    routes.push(route);
    seen(route);
  });
  descriptionRoutes(serve, app, routes);
  auditRoutes(serve, services);
  evidenceRoutes(serve, services);
  fileRoutes(serve, services);
  healthRoutes(serve, services, isStopping);
  importRoutes(serve, services);
  meRoutes(serve, services.accounts === undefined ? 'solo' : 'team');
  profileRoutes(serve, services);
  publicationRoutes(serve, services);
  reportRoutes(serve, services);
  tokenRoutes(serve, services);
  const { accounts } = services;
  if (accounts === undefined) return;
  const team = { ...services, accounts };
  invitationRoutes(serve, team);
  memberRoutes(serve, team);
  organisationRoutes(serve, team);
  reviewLinkRoutes(serve, team);
  sessionRoutes(serve, team);
  signInRoutes(serve, team);
}
