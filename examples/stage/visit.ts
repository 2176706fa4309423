import assert from 'node:assert/strict';
import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core';

/** One person's browser window, and everything it did that they could not see. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address asked for, in order. */
  readonly requests: readonly string[];
  /** Every console message as `type: text`. */
  readonly messages: readonly string[];
  /** Every violation of the content security policy, Trusted Types included. */
  readonly violations: readonly string[];
  /** The console's errors, but for what the browser itself says of a refusal that is part of the protocol. */
  errors(): readonly string[];
  close(): Promise<void>;
}

/** What a visit brings along. */
export interface VisitOptions extends BrowserContextOptions {
  /** Allows scripts of the test into the page: only for looking at pages, never for judging the policy. */
  readonly bypassCSP?: boolean;
}

/** Opens a window that keeps account of itself. */
export async function visit(browser: Browser, options: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({reducedMotion: 'reduce', ...options});
  context.setDefaultTimeout(30_000);
  const requests: string[] = [];
  const messages: string[] = [];
  const violations: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('console', (message) => {
    messages.push(`${message.type()}: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => messages.push(`error: ${error.error().message}`));
  await context.exposeBinding('__reportViolation', (_source, said: string) => {
    violations.push(said);
  });
  await context.addInitScript(reportViolations);
  const page = await context.newPage();
  return {
    page,
    context,
    requests,
    messages,
    violations,
    errors: () => messages.filter(isError).filter((message) => !isRefusalForProof(message)),
    close: () => context.close(),
  };
}

/** Runs in the page, before any other script. */
function reportViolations(): void {
  const {__reportViolation: report} = globalThis as unknown as {
    readonly __reportViolation: (said: string) => void;
  };
  addEventListener(
    'securitypolicyviolation',
    ({effectiveDirective, blockedURI, sample, sourceFile}) => {
      report(`${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}`);
    },
    {capture: true},
  );
}

function isError(message: string): boolean {
  return message.startsWith('error:');
}

/** A first submission is answered with "solve this first"; the browser logs every such status by itself. */
function isRefusalForProof(message: string): boolean {
  return (
    /status of 4(01|03|28)/.test(message) &&
    /\/v1\/(feedback|survey-responses|acknowledgements)\/[\w-]+$/.test(message)
  );
}

/** Asserts what holds for every page at every moment: no violation, no error, nothing from anywhere else. */
export function assertClean(
  {requests, violations, ...rest}: Visit,
  origins: readonly string[],
): void {
  assert.deepEqual(violations, [], 'violations of the policy');
  assert.deepEqual(rest.errors(), [], 'errors in the console');
  assert.deepEqual(foreignRequests(requests, origins), [], 'requests to other origins');
}

/** The requests that went to none of the given origins. `blob:` addresses never leave the browser. */
export function foreignRequests(
  requests: readonly string[],
  origins: readonly string[],
): readonly string[] {
  return requests.filter((address) => {
    const {origin} = new URL(address.replace(/^blob:/, ''));
    return !origins.includes(origin);
  });
}
