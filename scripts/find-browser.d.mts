/** Answers what the launch options of puppeteer-core and playwright-core need. */
export function findBrowser(): Promise<{
  readonly kind: 'named' | 'installed' | 'bundled';
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string | undefined>;
}>;
