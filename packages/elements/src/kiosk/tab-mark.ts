/**
 * What a tab knows of a kiosk: that the last wipe left something, and how many entries the history may have. It outlives a
 * reload and needs no room on the disk.
 */
export interface TabMark {
  read(): {readonly entries?: number};
  write(entries: number | undefined): void;
}

/** Holds a number and nothing else: one of the entries that a wipe leaves. */
const name = 'patient-relations-kiosk';

/** A browser that keeps nothing for a tab leaves it to what the device keeps. */
export function createTabMark(): TabMark {
  return {
    read() {
      try {
        const entries = Number(sessionStorage.getItem(name));
        return entries > 0 ? {entries} : {};
      } catch {
        return {};
      }
    },
    write(entries) {
      try {
        if (entries === undefined) sessionStorage.removeItem(name);
        else sessionStorage.setItem(name, String(entries));
      } catch {
        // As above.
      }
    },
  };
}
