/**
 * The address of a link that may be followed: http, https, mail or telephone, with nothing in it that a browser would
 * skip while it reads the scheme. Undefined for any other, relative ones too: they would lead somewhere else on each
 * page that shows the survey.
 */
export function safeAddress(value: string): string | undefined {
  const address = value.trim();
  const isSkipped = /[\s\p{Cc}\p{Cf}\p{Cs}\\]/u.test(address);
  const isKnown = /^(?:https?:\/\/[^/?#]|mailto:.|tel:[\d+(])/i.test(address);
  return isKnown && isAddress(address) ? address : undefined;
}

function isAddress(text: string): boolean {
  try {
    new URL(text);
    return true;
  } catch {
    return false;
  }
}
