import type {Trace, WipedPage} from './trace.js';

/** Scripts that run beside the page, from now on. The one for the service's puzzle knows the puzzle alone, and stays. */
export function createWorkerTrace({window}: WipedPage): Trace {
  const {Worker} = window;
  const alive = new Map<Worker, string>();
  const isKept = (name: string): boolean => name === 'proof-worker.js';
  window.Worker = new Proxy(Worker, {
    construct(target, given: ConstructorParameters<typeof Worker>, newTarget) {
      const worker = Reflect.construct(target, given, newTarget) as Worker;
      alive.set(worker, fileName(given[0], window.location.href));
      const terminate = worker.terminate.bind(worker);
      worker.terminate = () => {
        alive.delete(worker);
        terminate();
      };
      return worker;
    },
  });
  return {
    what: 'workers',
    clean() {
      for (const [worker, name] of alive) if (!isKept(name)) worker.terminate();
    },
    read() {
      const names = [...alive.values()];
      return {left: names.filter((name) => !isKept(name)), kept: names.filter(isKept)};
    },
    stop() {
      window.Worker = Worker;
    },
  };
}

/** The last step of a script's path; a script that was made in memory has no name. */
function fileName(address: string | URL, base: string): string {
  const {protocol, pathname} = new URL(String(address), base);
  return protocol === 'blob:' || protocol === 'data:'
    ? protocol
    : (pathname.split('/').at(-1) ?? '');
}
