import type { Discovery } from '@foyer/sdk/contract';
import { callsBack } from '../store/case-counts.ts';
import type { Context } from './context.ts';
import { hoursToldBy } from './told-hours.ts';
import { say } from './words.ts';

/** What the HTTP side knows about itself. */
export interface Offer {
  /** Semver of the contract it serves. */
  readonly contract: string;
  /** Whether signed-in patients are known. */
  readonly bearer: boolean;
  readonly environment: 'production' | 'sandbox';
}

/** When the phone of the hospital's contact is answered. Whoever calls may be anywhere: whose clock it is is said. */
async function contactHours(ctx: Context): Promise<string> {
  const { hours, departmentId } = ctx.site.contact;
  const told = await hoursToldBy(ctx, departmentId === undefined ? [] : [departmentId], { use: 'phone', zone: true });
  return told.get(departmentId ?? '') ?? say(ctx, hours);
}

/** The first thing any client reads; what is not built is not claimed. */
export async function discover(ctx: Context, offer: Offer): Promise<Discovery> {
  const { site } = ctx;
  const { emergency, contact, consent } = site;
  return {
    contract: offer.contract,
    name: say(ctx, site.name),
    levels: [0, 1, 2, 3, 4],
    capabilities: {
      hold: 'hard',
      reschedule: true,
      waitlist: true,
      requests: true,
      approval: true,
      video: true,
      questionnaires: true,
      callback: await callsBack(ctx.db, site.id),
      chat: false,
      complaints: true,
      feedback: true,
      webhooks: true,
      fhir: false,
    },
    auth: offer.bearer ? ['anonymous', 'manage', 'bearer'] : ['anonymous', 'manage'],
    locales: site.locales,
    defaultLocale: site.default_locale,
    timeZone: site.time_zone,
    emergency: { phone: emergency.phone, text: say(ctx, emergency.text) },
    contact: {
      phone: contact.phone,
      ...(contact.textRelay !== undefined && { textRelay: contact.textRelay }),
      hours: await contactHours(ctx),
    },
    privacyUrl: site.privacy_url,
    consent: { version: consent.version, text: say(ctx, consent.text) },
    environment: site.environment === 'sandbox' ? offer.environment : 'production',
  };
}
