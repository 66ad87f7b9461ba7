type Variables = Record<string, string | undefined>;

/**
 * The first lock on the toy identity provider: it lets anybody be anybody, so it ends at once where production
 * is spelled anywhere in the environment. (The others: it is a development dependency that only apps/dev loads;
 * production refuses its issuers and keys; a database marked production refuses a development process.)
 * @throws Error naming the variable.
 */
export function refuseProduction(variables: Variables = process.env): void {
  for (const name of ['NAERVAERN_ENVIRONMENT', 'NODE_ENV']) {
    if (variables[name]?.trim().toLowerCase() === 'production') {
      throw new Error(`The toy identity provider never runs in production, and ${name} says that this is production`);
    }
  }
}
