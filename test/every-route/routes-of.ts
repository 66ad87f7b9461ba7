import type { INestApplication } from '@nestjs/common';

interface Layer {
  route?: { path: unknown; methods: Record<string, boolean> };
  handle?: { stack?: unknown };
}

/**
 * Every route that a started app answers, as `GET /cases/:caseId`, sorted: asked of the router that serves requests,
 * not of a list that somebody keeps.
 * @throws Error for a router inside the router or a path that is no text, where routes could hide
 */
export function routesOf(app: INestApplication): string[] {
  const { stack } = (app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router;
  const found = stack.flatMap(({ route, handle }) => {
    if (handle?.stack !== undefined) throw new Error('a router inside the router: look into it too');
    if (route === undefined) return [];
    if (typeof route.path !== 'string') throw new Error('a route whose path is no text');
    return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path as string}`);
  });
  return [...new Set(found)].sort();
}

/** The routes of the app that no row of the table speaks of, and rows that speak of no route. */
export function differences(app: INestApplication, told: Iterable<string>): { missing: string[]; stale: string[] } {
  const routes = routesOf(app);
  const rows = new Set(told);
  return { missing: routes.filter((route) => !rows.has(route)), stale: [...rows].filter((row) => !routes.includes(row)) };
}
