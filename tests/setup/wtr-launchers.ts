import { existsSync } from 'node:fs';
import { chromeLauncher, puppeteerCore, type ChromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './browser.ts';
import { webkitLauncher } from './wtr-webkit.ts';

/** The engines that the widgets' tests run in: Chromium in every change, the others where `FOYER_ENGINE` names them. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];

/** @throws Error for a name that is none. */
export function engineNamed(name = 'chromium'): Engine {
  const found = engines.find((engine) => engine === name);
  if (!found) throw new Error(`FOYER_ENGINE is "${name}". The engines are: ${engines.join(', ')}.`);
  return found;
}

/** A page is used once: in one that was used, going back in the history leads out of the file that is running. */
function usedOnce(launcher: ChromeLauncher): ChromeLauncher {
  const stop = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (session) => {
    const result = await stop(session);
    const { inactivePages } = launcher as unknown as { readonly inactivePages: { puppeteerPage: { close(): Promise<void> } }[] };
    await inactivePages.pop()?.puppeteerPage.close();
    return result;
  };
  return launcher;
}

function firefoxLauncher(): ChromeLauncher {
  const executablePath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
  if (!executablePath) throw new Error('Firefox is not installed. On Debian: apt-get install firefox-esr');
  const launchOptions = { browser: 'firefox', executablePath, headless: true } as const;
  return usedOnce(chromeLauncher({ concurrency: 1, puppeteer: puppeteerCore, launchOptions }));
}

/** @throws Error that says what to install. */
export async function launcherOf(engine: Engine) {
  if (engine === 'firefox') return firefoxLauncher();
  if (engine === 'webkit') return webkitLauncher();
  const { executablePath, args } = await findBrowser();
  return usedOnce(chromeLauncher({ concurrency: 1, launchOptions: { executablePath, args } }));
}
