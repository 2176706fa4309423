const name = 'patient-relations-shared-computer';

/** What a person said of this computer, in every tab that is open and for as long as it is. */
export interface SharedComputer {
  readonly isShared: boolean;
  /** Tells this tab and the others. Nothing of anyone is in it. */
  set(isShared: boolean): void;
  stop(): void;
}

/** Follows what is said of this computer, here or in another tab. */
export function followSharedComputer(changed: () => void): SharedComputer {
  const channel = new BroadcastChannel(name);
  let isShared = read();
  channel.onmessage = ({data}: MessageEvent<unknown>) => {
    isShared = data === true;
    write(isShared);
    changed();
  };
  return {
    get isShared() {
      return isShared;
    },
    set(next) {
      isShared = next;
      write(next);
      channel.postMessage(next);
    },
    stop: () => channel.close(),
  };
}

/** Kept by the tab: a reload must not begin to keep things again. */
function read(): boolean {
  try {
    return sessionStorage.getItem(name) !== null;
  } catch {
    // Where a browser keeps nothing, it keeps no draft, either.
    return false;
  }
}

function write(isShared: boolean): void {
  try {
    if (isShared) sessionStorage.setItem(name, 'yes');
    else sessionStorage.removeItem(name);
  } catch {
    // It holds for this page, then.
  }
}
