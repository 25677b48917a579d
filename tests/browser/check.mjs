// Runs checks one after the other, prints a line each, and leaves with 1 if one failed.
import { launch } from './browser.mjs';

export const folder = process.argv[2];
const checks = [];

export const check = (title, body) => checks.push({ title, body });

// Fails with at most ten of `found`, of which there should be none.
export function none(found, what) {
  if (found.length > 0)
    throw new Error(`${found.length} ${what}:\n    ${found.slice(0, 10).join('\n    ')}`);
}

export async function run() {
  const browser = await launch();
  let failed = 0;
  for (const { title, body } of checks) {
    try {
      await body(browser);
      console.log(`ok - ${title}`);
    } catch (error) {
      failed++;
      console.log(`not ok - ${title}\n    ${error.stack.split('\n').filter((line) => !line.includes('node:')).join('\n    ')}`);
    }
  }
  await browser.close();
  console.log(`${checks.length - failed} of ${checks.length} checks hold`);
  process.exitCode = failed > 0 ? 1 : 0;
}
