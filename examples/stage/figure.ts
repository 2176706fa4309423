/** Says a measured figure in the test run's output. */
export function figure(said: string): void {
  process.stdout.write(`figure: ${said}\n`);
}
