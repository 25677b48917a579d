// What a reader does with the page.
import { parts } from './contract.mjs';

// Opens the drawer for up to `most` pieces named in tables, closing it each time but the last; says whether it did.
export async function openEvidence(page, most) {
  return false;
}
