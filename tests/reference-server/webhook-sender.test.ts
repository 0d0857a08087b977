import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { beforeEach, describe, expect, it } from 'vitest';
import { readRange, webhookSender } from '../../packages/reference-server/src/node/webhook-sender.ts';
import { startReceiver, type Receiver } from './setup/webhooks.ts';

/** How often this process began to connect to anybody while `work` ran. */
async function connects(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const note = () => void (count += 1);
  subscribe('net.client.socket', note);
  try {
    await work();
  } finally {
    unsubscribe('net.client.socket', note);
  }
  return count;
}

const request = (url: string) => ({ url, headers: { 'webhook-id': 'x' }, body: '{}' });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'sent',
    (error: unknown) => String(Reflect.get(Object(error), 'code')),
  );

/** Addresses that are nobody's webhook, as a URL may write them. */
const badHosts = [
  '127.0.0.1',
  '127.1',
  '127.255.255.254',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '0',
  '0.0.0.0',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.100.100.200',
  '169.254.169.254',
  '169.254.170.2',
  '0xA9FEA9FE',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.192',
  '192.168.0.1',
  '198.18.0.1',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[::ffff:10.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[ff02::1]',
];

/** The same, where a name leads to. */
const badAnswers = [
  '127.0.0.1',
  '169.254.169.254',
  '10.1.2.3',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  'fd12::1',
  'fe80::1%lo',
  '',
  'x',
];

describe('the sender of webhooks', () => {
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await startReceiver();
  });
  const port = () => new URL(receiver.url).port;

  it('connects to no address inside, however it is written and whatever name leads there', async () => {
    const sender = webhookSender();
    const codes: string[] = [];
    const made = await connects(async () => {
      for (const host of badHosts)
        for (const scheme of ['http', 'https']) codes.push(await codeOf(sender.post(request(`${scheme}://${host}:${port()}/`))));
      for (const address of badAnswers) {
        const led = webhookSender({ resolve: async () => [{ address, family: address.includes(':') ? 6 : 4 }] });
        for (const host of ['crm.example', 'localhost', 'metadata.google.internal', 'crm.example.'])
          codes.push(await codeOf(led.post(request(`https://${host}:${port()}/`))));
      }
    });
    console.log(
      `webhooks: ${made} connections for ${codes.length} bad addresses (${badHosts.length} hosts, ${badAnswers.length} answers of a resolver)`,
    );
    expect(new Set(codes)).toEqual(new Set(['address-not-allowed']));
    expect([made, receiver.posted.length]).toEqual([0, 0]);
    expect(codes.length).toBeGreaterThan(100);

    // The planted fault, a sender that lets everything pass, is seen by the same count.
    const careless = webhookSender({ allow: ['127.0.0.0/8'] });
    expect(await connects(() => careless.post(request(`${receiver.url}/`)))).toBe(1);
  });

  it('lets nothing that is never anybody’s be allowed', async () => {
    const sender = webhookSender({ allow: ['0.0.0.0/0', '::/0'] });
    for (const host of ['169.254.169.254', '0.0.0.0', '[fe80::1]', '[::]', '224.0.0.1', '[fd00:ec2::254]', '[::ffff:169.254.169.254]'])
      expect([host, await codeOf(sender.post(request(`https://${host}/`)))]).toEqual([host, 'address-not-allowed']);
  });

  it('takes one bad address among good ones for a trap', async () => {
    const resolve = async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    const sender = webhookSender({ resolve });
    expect(await connects(async () => expect(await codeOf(sender.post(request('https://crm.example/')))).toBe('address-not-allowed'))).toBe(
      0,
    );
  });

  it('connects to what was judged, and never asks the name again', async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      // What the name leads to when it is asked again.
      return [{ address: asked === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }];
    };
    const sender = webhookSender({ allow: ['127.0.0.0/8'], resolve });
    expect(await sender.post(request(`http://crm.example:${port()}/hook?a=1`))).toBe(204);
    expect(asked).toBe(1);
    expect(receiver.posted[0]).toMatchObject({
      path: '/hook?a=1',
      headers: { host: `crm.example:${port()}`, 'webhook-id': 'x' },
      body: '{}',
    });
  });

  it('sends over TLS but to this very machine', async () => {
    const sender = webhookSender({ allow: ['10.0.0.0/8', '127.0.0.0/8'], resolve: async () => [{ address: '10.0.0.9', family: 4 }] });
    expect(await codeOf(sender.post(request('http://crm.example/')))).toBe('https-needed');
    expect(await codeOf(sender.post(request('ftp://127.0.0.1/')))).toBe('https-needed');
    expect(await codeOf(sender.post(request(`https://127.0.0.1:${port()}/`))), 'no TLS there').toMatch(/^ERR_SSL|EPROTO/u);
    expect(receiver.posted).toEqual([]);
  });

  it('follows nowhere, reads no long answer, and waits no longer than it should', async () => {
    const sender = webhookSender({ allow: ['127.0.0.0/8'], timeoutMs: 200 });
    for (const status of [200, 302, 410, 500]) {
      receiver.behave(status);
      expect(await sender.post(request(`${receiver.url}/`))).toBe(status);
    }
    expect(receiver.posted.map(({ path }) => path)).toEqual(['/', '/', '/', '/']);
    receiver.behave('hang');
    expect(await codeOf(sender.post(request(`${receiver.url}/`)))).toBe('timeout');
    const forgetful = webhookSender({ timeoutMs: 50, resolve: () => new Promise(() => undefined) });
    expect(await codeOf(forgetful.post(request('https://crm.example/')))).toBe('timeout');
    const lost = webhookSender({ resolve: () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' })) });
    expect(await codeOf(lost.post(request('https://crm.example/')))).toBe('ENOTFOUND');
  });

  it('reads ranges, and nothing that only looks like one', () => {
    const read = (text: string) => readRange(text)?.prefix;
    expect(['10.0.0.0/8', '10.0.0.1', 'fd00::/8', '::1'].map(read)).toEqual([8, 32, 8, 128]);
    for (const text of ['10.0.0.0/33', '10.0.0/8', 'fd00::/129', 'crm.example', '10.0.0.0/8/8', '10.0.0.0/', '10.0.0.0/-1', ''])
      expect([text, read(text)]).toEqual([text, undefined]);
  });
});
