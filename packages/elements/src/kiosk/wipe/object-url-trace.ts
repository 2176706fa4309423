import type {Trace, WipedPage} from './trace.js';

/** Addresses of things in memory, such as the small picture of a file: counted from now on. */
export function createObjectUrlTrace({window}: WipedPage): Trace {
  const {URL} = window;
  const createObjectURL = URL.createObjectURL.bind(URL);
  const revokeObjectURL = URL.revokeObjectURL.bind(URL);
  const alive = new Map<string, string>();
  const create: typeof createObjectURL = (object) => {
    const url = createObjectURL(object);
    alive.set(url, object instanceof Blob ? object.type || 'blob' : 'media source');
    return url;
  };
  const revoke: typeof revokeObjectURL = (url) => {
    revokeObjectURL(url);
    alive.delete(url);
  };
  URL.createObjectURL = create;
  URL.revokeObjectURL = revoke;
  return {
    what: 'object-urls',
    clean() {
      for (const url of alive.keys()) revoke(url);
    },
    read: () => ({left: [...alive.values()]}),
    stop() {
      URL.createObjectURL = createObjectURL;
      URL.revokeObjectURL = revokeObjectURL;
    },
  };
}
