export async function flushOutbox() {}
