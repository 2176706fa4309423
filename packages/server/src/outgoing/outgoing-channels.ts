import {createTransport, type TransportOptions} from 'nodemailer';
import type {ServiceConfig} from '../config/service-config.js';
import {within} from '../background/within.js';
import {signWebhook} from './webhook-signature.js';

/** A mail. Its id is the same at every try. */
export interface Mail {
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** A webhook. Its id is the same at every try. */
export interface Post {
  readonly id: string;
  readonly url: string;
  readonly key: string | undefined;
  readonly notice: string;
}

/** Brings what goes out to where it goes. Throws when it did not get there or the signal gave it up. */
export interface OutgoingChannels {
  /** Absent when no mail server is configured. */
  readonly email: ((mail: Mail, signal: AbortSignal) => Promise<void>) | undefined;
  readonly webhook: (post: Post, signal: AbortSignal) => Promise<void>;
  readonly close: () => void;
}

const webhookTimeoutMs = 10_000;

export function createOutgoingChannels(
  smtp: ServiceConfig['smtp'],
  {smtpPassword, now}: {readonly smtpPassword: string | undefined; readonly now: () => Date},
): OutgoingChannels {
  const mailer = smtp && createTransport(mailerOptions(smtp, smtpPassword));
  return {
    email:
      mailer &&
      (async ({to, ...mail}, signal) => {
        const message = {
          ...mail,
          // Not as text, which would be read as a list of addresses.
          to: to.map((address) => ({name: '', address})),
          headers: {'auto-submitted': 'auto-generated'},
        };
        await unlessAborted(() => mailer.sendMail(message), signal);
      }),
    async webhook({id, url, key, notice}, signal) {
      const body = JSON.stringify({notice});
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...signWebhook({id, body}, {key, now: now()}),
        },
        body,
        // A redirect could lead the notice anywhere.
        redirect: 'error',
        signal: within(webhookTimeoutMs, signal),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`The webhook answered ${response.status}.`);
    },
    close: () => mailer?.close(),
  };
}

/** The mailer takes no signal: its work is left to its own timeouts, and a notice may then come twice. */
async function unlessAborted(work: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const {promise, stop} = abortOf(signal);
  try {
    await Promise.race([work(), promise]);
  } finally {
    stop();
  }
}

function abortOf(signal: AbortSignal): {promise: Promise<never>; stop: () => void} {
  let stop = (): void => undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => reject(new Error('The notice was given up.'));
    signal.addEventListener('abort', onAbort, {once: true});
    stop = () => signal.removeEventListener('abort', onAbort);
  });
  return {promise, stop};
}

function mailerOptions(
  {host, port, secure = false, user}: NonNullable<ServiceConfig['smtp']>,
  password = '',
): TransportOptions & Record<string, unknown> {
  return {
    host,
    port,
    secure,
    ...(user !== undefined && {auth: {user, pass: password}}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
