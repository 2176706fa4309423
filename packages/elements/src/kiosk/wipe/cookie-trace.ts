import type {Trace, WipedPage} from './trace.js';

/** The cookies that a script can see. Those it cannot see were never written by one. */
export function createCookieTrace({window}: WipedPage): Trace {
  const {document, location} = window;
  const names = (): readonly string[] =>
    document.cookie
      .split('; ')
      .filter(Boolean)
      .map((cookie) => cookie.split('=', 1)[0] ?? '');
  return {
    what: 'cookies',
    clean() {
      for (const name of names()) {
        for (const path of pathsOf(location.pathname)) {
          for (const domain of domainsOf(location.hostname))
            document.cookie = `${name}=; path=${path}${domain}; max-age=0`;
        }
      }
    },
    read: () => ({left: names()}),
  };
}

/** A cookie goes only by the path it was set under, which nobody can read: every one that reaches this page. */
function pathsOf(pathname: string): readonly string[] {
  const steps = pathname.split('/').slice(1);
  const folders = steps.map((_step, index) => `/${steps.slice(0, index + 1).join('/')}`);
  return ['/', ...folders.flatMap((folder) => [folder, `${folder}/`])];
}

/** The host alone, and every domain above it that a cookie may have been set for. */
function domainsOf(hostname: string): readonly string[] {
  const parts = hostname.split('.');
  return ['', ...parts.map((_part, index) => `; domain=${parts.slice(index).join('.')}`)];
}
