import type { Services } from '../ports.ts';
import { auditRoutes } from './audit/handlers.ts';
import { healthRoutes } from './health/handlers.ts';
import { invitationRoutes } from './invitations/handlers.ts';
import { memberRoutes } from './members/handlers.ts';
import { organisationRoutes } from './organisations/handlers.ts';
import { profileRoutes } from './profiles/handlers.ts';
import { reviewLinkRoutes } from './review-links/handlers.ts';
import type { Serve } from './serve.ts';
import { meRoutes, sessionRoutes } from './sessions/handlers.ts';
import { signInRoutes } from './sign-in/handlers.ts';
import { tokenRoutes } from './tokens/handlers.ts';

/** Adds every route: those about accounts in team mode only. */
export function addRoutes(serve: Serve, services: Services, isStopping: () => boolean): void {
  auditRoutes(serve, services);
  healthRoutes(serve, services, isStopping);
  meRoutes(serve, services.accounts === undefined ? 'solo' : 'team');
  profileRoutes(serve, services);
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
