import { Complaint } from '../core/complaint.ts';
import type { Deed } from '../core/preview/deed.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';
import { draft } from './draft.ts';
import { draftPath } from './draft-path.ts';
import { orComplaint } from './or-complaint.ts';
import { monthlyPost } from './post.ts';

/**
 * Runs the command that a deed of the desk is, and then the draft anew where it has been written: what the author has
 * touched stays. Where it has not, the post that is shown gets what it lacks, such as the translation of a new
 * quotation.
 */
export async function carryOut(world: World, deed: Deed, month: Month, offline: boolean): Promise<void> {
  await run(world, deed, month, offline);
  const { digest } = await world.files.readText(draftPath(world, month));
  if (deed.command === 'draft') return;
  if (digest !== null) await writeDraft(world, month, offline);
  else if (!offline) await postIfAny(world, month);
}

async function run(world: World, deed: Deed, month: Month, offline: boolean): Promise<void> {
  switch (deed.command) {
    case 'mark': {
      const { mark } = await import('./mark.ts');
      return mark(world, { urls: [deed.url], marks: [deed.mark] });
    }
    case 'save': {
      const { save, someRefused } = await import('./save.ts');
      const { refused, ...saved } = await save(world, {
        urls: [deed.url],
        at: deed.at,
        tags: [],
      });
      if (refused > 0) throw someRefused(refused);
      const { fetchSaved } = await import('./fetch-saved.ts');
      return offline ? undefined : fetchSaved(world, saved);
    }
    case 'quote': {
      const { quote } = await import('./quote.ts');
      const stdin = async (): Promise<Uint8Array> => new TextEncoder().encode(deed.passage);
      return quote({ ...world, screen: { ...world.screen, stdin } }, { url: deed.url, passage: '-' });
    }
    case 'rm': {
      const { rm } = await import('./rm.ts');
      return rm(world, [deed.url]);
    }
    case 'undo': {
      const { undo } = await import('./undo.ts');
      return undo(world, { force: false });
    }
    case 'fetch': {
      if (offline) throw startedOffline();
      const { fetch } = await import('./fetch.ts');
      return fetch(world, { month, refresh: false });
    }
    case 'draft':
      return writeDraft(world, month, offline);
  }
}

/** What was taken back may have been the month's last link. */
async function postIfAny(world: World, month: Month): Promise<void> {
  const made = await orComplaint(() => monthlyPost(world, { month, offline: false, template: undefined }));
  if (made instanceof Complaint && made.exit !== 3) throw made;
}

async function writeDraft(world: World, month: Month, offline: boolean): Promise<void> {
  await draft(world, {
    month,
    offline,
    write: true,
    output: undefined,
    edit: false,
    fresh: false,
    json: false,
    fromJson: undefined,
    template: undefined,
    strict: false,
    restore: [],
  });
}

function startedOffline(): Complaint {
  return new Complaint({
    en: 'the desk was started with --offline: nothing is fetched',
    ja: '--offline で起動したので、何も取得しません',
  });
}
