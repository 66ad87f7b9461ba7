/** package.json, as far as it says what is installed. */
export interface PackageManifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  overrides: Record<string, string | Record<string, string>>;
  allowScripts: Record<string, boolean>;
}

export interface LockedPackage {
  version: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
}

/** package-lock.json; packages by where they lie, the project itself under ''. */
export interface LockFile {
  packages: Record<string, LockedPackage>;
}

const exact = /^(npm:(@[\w-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** `@scarf/scarf` for `node_modules/a/node_modules/@scarf/scarf`. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * What could be installed that nobody has looked at: a version that is a range, bytes that no checksum fixes, an address of
 * somebody's own, a script that runs at installation and is not ruled on.
 */
export function complaintsOfLock(manifest: PackageManifest, { packages }: LockFile): string[] {
  const locked = Object.entries(packages).filter(([path]) => path !== '');
  const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
  const overridden = Object.entries(manifest.overrides).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : Object.entries(value))) as [string, string][];
  const withScripts = new Set(locked.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => nameOf(path)));
  return [
    ...[...named, ...overridden].filter(([, version]) => !exact.test(version) && !version.startsWith('$')).map(([name, version]) => `${name} is wanted as ${version}, which is no exact version`),
    ...locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => `${path} has an address of its own`),
    ...locked.filter(([, { link }]) => link === true).map(([path]) => `${path} is a link`),
    ...locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([path]) => `${path} has no SHA-512`),
    ...[...withScripts].filter((name) => !(name in manifest.allowScripts)).map((name) => `${name} runs a script at installation, and allowScripts does not say whether it may`),
    ...Object.keys(manifest.allowScripts).filter((name) => !withScripts.has(name)).map((name) => `${name} is ruled on by allowScripts and runs none`),
  ];
}
