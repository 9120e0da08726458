import type { RouteConfig, RouteHandler } from '@hono/zod-openapi';
import { guard } from '../access/guard.ts';
import type { Access } from '../access/policy.ts';
import type { App, Env } from '../app.ts';
import type { Store } from '../store/store.ts';

/** A contract with who may call it. */
export type GuardedRoute = RouteConfig & { readonly access: Access };

/** Adds a contract's handler to the app, behind the guard of its access. There is no other way in. */
export type Serve = <Route extends GuardedRoute>(route: Route, handler: RouteHandler<Route, Env>) => void;

/** What adds routes to `app`; `seen` is told of each. */
export function serveOn(app: App, store: Store, seen: (route: GuardedRoute) => void = () => {}): Serve {
  return (route, handler) => {
    seen(route);
    app.openapi({ ...route, middleware: [guard(route.access, store)] }, handler as never);
  };
}
