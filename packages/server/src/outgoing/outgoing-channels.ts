import {createTransport, type TransportOptions} from 'nodemailer';
import type {ServiceConfig} from '../config/service-config.js';

/** Brings "a case is waiting" to an address. Throws when it did not get there or the signal gave it up. */
export interface NoticeChannels {
  /** Absent when no mail server is configured. */
  readonly email: Send | undefined;
  readonly webhook: Send;
  readonly close: () => void;
}

type Send = (address: string, signal: AbortSignal) => Promise<void>;

/** All that a notice ever says. */
export const noticeWords = 'A case is waiting.';

const webhookTimeoutMs = 10_000;

export function createNoticeChannels(
  smtp: ServiceConfig['smtp'],
  smtpPassword: string | undefined,
): NoticeChannels {
  const mailer = smtp && createTransport(mailerOptions(smtp, smtpPassword));
  return {
    email:
      mailer &&
      (async (address, signal) => {
        const mail = {from: smtp.from, to: address, subject: noticeWords, text: noticeWords};
        await unlessAborted(() => mailer.sendMail(mail), signal);
      }),
    async webhook(url, signal) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify({notice: noticeWords}),
        // A redirect could lead the notice anywhere.
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(webhookTimeoutMs)]),
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
