interface Layer {
  route?: { path: unknown };
}

/** The patterns of all routes that an app answers, asked of the router that serves the requests. */
export function ownRoutes(app: { getHttpAdapter(): { getInstance(): unknown } }): Set<string> {
  const { stack } = (app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router;
  return new Set(stack.flatMap(({ route }) => (typeof route?.path === 'string' ? [route.path] : [])));
}
