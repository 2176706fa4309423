// What the browser test runner puts on the page, as far as the element tests use it.

type TestBody = (this: {timeout(milliseconds: number): void}) => unknown;

interface DefineTest {
  (name: string, body: TestBody): void;
  skip(name: string, body: TestBody): void;
}

interface DefineSuite {
  (name: string, body: () => void): void;
  skip(name: string, body: () => void): void;
}

declare const describe: DefineSuite;
declare const it: DefineTest;
declare const before: (body: TestBody) => void;
declare const after: (body: TestBody) => void;
declare const beforeEach: (body: TestBody) => void;
declare const afterEach: (body: TestBody) => void;
