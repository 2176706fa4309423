import {createTransport, type TransportOptions} from 'nodemailer';
import type {ServiceConfig} from '../config/service-config.js';

/** Brings "a case is waiting" to an address. Throws when it did not get there. */
export interface NoticeChannels {
  /** Absent when no mail server is configured. */
  readonly email: ((address: string) => Promise<void>) | undefined;
  readonly webhook: (url: string) => Promise<void>;
  readonly close: () => void;
}

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
      (async (address) => {
        await mailer.sendMail({
          from: smtp.from,
          to: address,
          subject: noticeWords,
          text: noticeWords,
        });
      }),
    async webhook(url) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify({notice: noticeWords}),
        // A redirect could lead the notice anywhere.
        redirect: 'error',
        signal: AbortSignal.timeout(webhookTimeoutMs),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`The webhook answered ${response.status}.`);
    },
    close: () => mailer?.close(),
  };
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
