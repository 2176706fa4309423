import {feedbackLimits} from '@patient-relations/core/feedback';

/**
 * The name of a file as it is kept: the last part of a path, without characters that cannot be seen. A mark that turns
 * the direction of text can make `exe.pdf` out of `fdp.exe`.
 */
export function cleanFileName(typed: string | undefined): string {
  const last = (typed ?? '').normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = last.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim();
  return shorten(visible) || 'file';
}

/** Cuts from the middle, so that the ending stays. */
function shorten(name: string): string {
  const {max} = feedbackLimits.fileName;
  if (name.length <= max) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  const start = name.slice(0, max - ending.length);
  // A cut through a surrogate pair leaves a half that no store can hold.
  return start.replace(/[\uD800-\uDBFF]$/, '') + ending;
}

/** A `Content-Disposition` that makes a browser save instead of show (RFC 6266, RFC 8187). */
export function attachmentDisposition(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9._ -]/g, '_');
  const exact = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
