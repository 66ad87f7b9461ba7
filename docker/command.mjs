// The one entrance of the image: what is to run is its first argument.
const commands = {
  api: 'dist/apps/api/src/main.js',
  worker: 'dist/apps/worker/src/main.js',
  web: 'dist/apps/web/src/main.js',
  roles: 'dist/db/roles-main.js',
  migrate: 'dist/db/migrate-main.js',
  found: 'dist/db/found-main.js',
  healthy: 'docker/healthy.mjs',
  'make-api-keys': 'docker/make-api-keys.mjs',
  'make-web-keys': 'docker/make-web-keys.mjs',
};

const name = process.argv[2];
if (name === undefined || !Object.hasOwn(commands, name)) {
  process.stderr.write(`Say what to run: ${Object.keys(commands).join(', ')}\n`);
  process.exit(64);
}
await import(new URL(`../${commands[name]}`, import.meta.url));
