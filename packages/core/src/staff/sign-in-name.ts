/** A sign-in name in the form in which it is stored and compared. */
export function normalizeSignInName(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}
