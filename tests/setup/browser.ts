import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { canInstall, install } from './debian.ts';

/** A Chromium that was seen to start, as playwright-core and puppeteer-core take it. */
export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
  readonly version: string;
}

const require = createRequire(import.meta.url);
const home = (name: string) => dirname(require.resolve(`${name}/package.json`));
const cache = fileURLToPath(new URL('../../node_modules/.cache/foyer-browser/', import.meta.url));

// Chromium's sandbox cannot run as root, nor in most containers; the pages opened here are our own. Containers also keep /dev/shm small.
const args = process.platform === 'linux' ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];

const fontSettings =
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">' +
  '<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n';
const startScript = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_FILE="$here/fonts.conf" XDG_CACHE_HOME="$here/cache"
exec "$here/chromium" "$@"
`;

/**
 * Unpacks the Chromium that npm brought, with the libraries and fonts it would else want from the system: what pages look like then
 * does not depend on the machine. Takes some seconds the first time.
 */
async function fromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cache, version);
  const start = join(folder, 'chromium.sh');
  if (existsSync(start)) return start;

  console.log(`browser: unpacking the Chromium of npm's @sparticuz/chromium ${version}`);
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'draft-'));
  // The package unpacks into the temporary folder, at fixed names; it reads which folder that is at the moment of the call.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = draft;
  const unpacking = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'].map((name) =>
    inflate(join(packed, 'bin', name)),
  );
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await Promise.all(unpacking);

  for (const weight of ['400Regular', '700Bold']) {
    const name = `NotoSansArabic_${weight}.ttf`;
    copyFileSync(join(home('@expo-google-fonts/noto-sans-arabic'), weight, name), join(draft, 'fonts', name));
  }
  writeFileSync(join(draft, 'fonts.conf'), fontSettings);
  writeFileSync(join(draft, 'chromium.sh'), startScript, { mode: 0o755 });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    // Another process was quicker, or else it is a real failure.
    if (!existsSync(start)) throw error;
  }
  return start;
}

const wellKnown: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) => join(process.env[name] ?? '', path)),
  ),
};

function installed(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...(wellKnown[process.platform] ?? [])].filter((path) => existsSync(path));
}

function fromDebian(): string[] {
  if (!canInstall()) return [];
  console.log('browser: installing Debian’s chromium, as no other browser would start');
  install('chromium', 'fonts-noto-core');
  return installed();
}

async function tryToStart(executablePath: string): Promise<Browser> {
  const browser = await chromium.launch({ executablePath, args, timeout: 60_000 });
  try {
    const page = await browser.newPage();
    if ((await page.evaluate('6 * 7')) !== 42) throw new Error('it does not run scripts');
    return { executablePath, args, version: browser.version() };
  } finally {
    await browser.close();
  }
}

async function find(): Promise<Browser> {
  const named = process.env['CHROME_PATH'];
  const sources: (() => Promise<(string | undefined)[]> | (string | undefined)[])[] = named
    ? [() => [named]]
    : [async () => [await fromNpm()], installed, () => fromDebian().slice(0, 1)];
  const failures: string[] = [];
  for (const source of sources) {
    try {
      for (const path of await source()) {
        if (!path) continue;
        try {
          return await tryToStart(path);
        } catch (error) {
          failures.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    [
      'No Chromium could be started. Install Chromium, Chrome or Edge, and name its program, as in CHROME_PATH=/usr/bin/chromium.',
      ...failures,
    ].join('\n'),
  );
}

let found: Promise<Browser> | undefined;

/**
 * Finds a Chromium that starts: `CHROME_PATH` where it is set (then no other), else the one npm brought, else one that is installed,
 * else (as root on Debian) one that it installs. Looks once a process.
 * @throws Error that says what was tried and what to do.
 */
export const findBrowser = (): Promise<Browser> => (found ??= find());
