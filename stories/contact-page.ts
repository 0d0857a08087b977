import { createClient, type CaseAnswer } from '@foyer/sdk';
import type { FoyerContactElement } from '../packages/elements/src/contact/contact.element.ts';
import { inPageFetch } from './setup/in-page-app.ts';
import { WidgetPage } from './widget-page.ts';

/** A widget that reaches a team, as a person uses it. */
export class ContactPage extends WidgetPage<FoyerContactElement> {
  /** The first one in a story's canvas or a test's fixture. */
  static in(container: ParentNode): ContactPage {
    const element = container.querySelector<FoyerContactElement>('foyer-contact');
    if (!element) throw new Error('There is no <foyer-contact> here.');
    return new ContactPage(element);
  }

  /** Sends a message, or asks to be called, and opens its link here. */
  async open(wanted?: Wanted): Promise<CaseAnswer> {
    const answer = await sendCase(wanted);
    this.element.link = { reference: answer.case.reference, token: answer.manage.token };
    return answer;
  }
}

interface Wanted {
  readonly kind?: 'message' | 'callback';
  readonly text?: string;
}

/** An invented patient's answers. */
export const ines = { name: 'Ines Okafor-Lindqvist', birthDay: '14', birthMonth: '9', birthYear: '1958' } as const;

/** A case on the real server. */
export async function sendCase({ kind = 'message', text = 'My bill is too high.' }: Wanted = {}): Promise<CaseAnswer> {
  const client = createClient({ baseUrl: 'https://riverside.example', fetch: inPageFetch, validate: 'strict' });
  const about = {
    topic: 'billing',
    departmentId: 'story-billing',
    patient: { name: ines.name, email: 'ines@example.org', phone: '555 0187' },
  } as const;
  return kind === 'message'
    ? client.messages.send({ ...about, text, reply: { by: 'email' } })
    : client.callbacks.request({ ...about, text, voicemail: true });
}
