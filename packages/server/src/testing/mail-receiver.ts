import {once} from 'node:events';
import type {AddressInfo, Server as NetServer} from 'node:net';
import type {SMTPServer} from 'smtp-server';

/** A mail as it arrived. */
export interface ReceivedMail {
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and body, as they came. */
  readonly text: string;
  readonly at: number;
}

/** A real mail server of the test's own, which takes what comes. */
export interface MailReceiver {
  readonly mails: ReceivedMail[];
  readonly port: number;
  /** Answers nobody until `up`. */
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
}

/** `Server` is the class of `smtp-server`, which only tests depend on. */
export async function startMailReceiver(Server: typeof SMTPServer): Promise<MailReceiver> {
  const mails: ReceivedMail[] = [];
  let server = makeServer(Server, mails);
  await listen(server, 0);
  const {port} = (server.server as NetServer).address() as AddressInfo;
  return {
    mails,
    port,
    down: () => new Promise((resolve) => server.close(resolve)),
    async up() {
      server = makeServer(Server, mails);
      await listen(server, port);
    },
  };
}

async function listen(server: SMTPServer, port: number): Promise<void> {
  await once(server.listen(port, '127.0.0.1'), 'listening');
}

function makeServer(Server: typeof SMTPServer, mails: ReceivedMail[]): SMTPServer {
  const server = new Server({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, {envelope}, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        const [, messageId = ''] = /^message-id: (\S+)\r$/im.exec(text) ?? [];
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({address}) => address);
        mails.push({messageId, from, to, text, at: Date.now()});
        done();
      });
    },
  });
  // A sender that is killed in the middle of a mail is no fault of the server's.
  server.on('error', () => undefined);
  return server;
}
