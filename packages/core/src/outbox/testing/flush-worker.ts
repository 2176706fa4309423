import {TransportError} from '../../errors/pr-error.js';
import type {Transport} from '../../transport/transport.js';
import {flushInWorker} from '../flush-in-worker.js';

/** What the page of a test asks of the worker, and where the worker's calls to the service go. */
interface Wish {
  readonly facilityId: string;
}

/** A service worker that is told when there is a network, as by a Background Sync event. */
addEventListener('message', (event) => {
  const {data, ports} = event as MessageEvent<Wish>;
  const [answers, calls] = ports;
  if (!answers || !calls) return;
  flushInWorker({facilityId: data.facilityId, transport: throughPage(calls)}).then(
    () => answers.postMessage('sent'),
    (error: unknown) => answers.postMessage(String(error)),
  );
});

/** The page of a test is this worker's network. */
function throughPage(calls: MessagePort): Transport {
  return {
    send: (operation, request) =>
      new Promise((resolve, reject) => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = ({data}: MessageEvent<Awaited<ReturnType<Transport['send']>> | null>) =>
          data === null ? reject(new TransportError('offline')) : resolve(data as never);
        calls.postMessage({operation, request}, [port2]);
      }),
  };
}
