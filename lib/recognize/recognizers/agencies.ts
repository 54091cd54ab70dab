// Bodies composed of place + kind + inner body (江苏省无锡市新吴区检察院, 锦州市委组织部), bare ones with a level (市公安局)
// and several under one head (青海、贵州、河北三省人民政府). National bodies with entries are the dictionary's.
import type { OrganKind } from '../data';
import type { Normalized } from '../normalize';
import { organIndex } from '../organs';
import type { Proposal, Propose, Scene } from '../proposal';
import { hasSign, SIGN } from '../signs';
import { type Anchor, readBody } from './agencies/body';
import { readOpenNames } from './agencies/bureaus';
import { readPartyCentres } from './agencies/democratic-parties';
import type { Focus } from './agencies/focus';
import { branchesNamed, innerOfDefined } from './agencies/follow';
import { readFrontier } from './agencies/frontier';
import { continues } from './agencies/guards';
import { placesIn, townsIn } from './agencies/seen';
import { readArmedPolice } from './agencies/stations';
import { readSystems } from './agencies/systems';
import { inquiriesNamed, readTaskGroups, type TaskGroup } from './agencies/task-groups';
import { readTermed } from './agencies/terms-of-office';
import { wholeEntry } from './whole-entry';

export { rememberAgencies, rememberPlaces } from './agencies/remember';

/** Agencies of one block; offsets into its normalized text; no two overlap. */
export const proposeAgencies: Propose = (scene) => {
  const { text } = scene.block.normal;
  const forms: Proposal[] = [];
  const focus = new BlockFocus(scene, forms);
  for (const anchor of findForms(text, scene.data.organs)) {
    const proposal = readBody(focus, anchor);
    if (proposal) forms.push(known(proposal, scene.data));
  }
  const open = findOpen(text, scene.data.organs).flatMap((anchor) => readBody(focus, anchor) ?? []);
  const defined = [...innerOfDefined(text, scene.memory), ...branchesNamed(text, scene.memory)];
  const police = hasSign(text, SIGN.armed) ? armedPolice(scene) : [];
  const groups = hasSign(text, SIGN.group) ? taskGroups(scene) : [];
  return withoutOverlaps([...forms, ...open, ...systems(scene), ...police, ...defined, ...groups]);
};

/** Looks places up only when something asks for them: most blocks name no body. */
class BlockFocus implements Focus {
  readonly memory: Focus['memory'];
  readonly page: Focus['page'];
  readonly text: string;
  readonly organs: Focus['organs'];
  readonly places: Focus['places'];
  readonly block: number;
  private readonly normal: Normalized;

  constructor(
    scene: Scene,
    readonly before: readonly Proposal[],
  ) {
    this.memory = scene.memory;
    this.page = scene.page;
    this.normal = scene.block.normal;
    this.text = this.normal.text;
    this.organs = scene.data.organs;
    this.places = scene.data.places;
    this.block = scene.block.index;
  }
  get here() {
    return placesIn(this.normal, this.places);
  }
  get townsHere() {
    return townsIn(this.normal, this.places);
  }
}

/** The longest form at each place that is no part of another word, not within an earlier one. */
function findForms(text: string, organs: readonly OrganKind[]): Anchor[] {
  const { forms, finder } = organIndex(organs);
  const anchors: Anchor[] = [];
  finder.scan(text, (start, end, index) => {
    const form = forms[index];
    if (!form || continues(form.text, text, end)) return;
    const last = anchors.at(-1);
    // Hits come by rising start, then by rising end: a longer one at the same start replaces the shorter.
    if (last?.start === start) anchors[anchors.length - 1] = { start, end, form };
    else if (!last || start >= last.end || end > last.end) anchors.push({ start, end, form });
  });
  return anchors;
}

function findOpen(text: string, organs: readonly OrganKind[]): Anchor[] {
  return readOpenNames(text).flatMap(({ start, end, kind: id }) => {
    const kind = organs.find((organ) => organ.id === id);
    const form = text.slice(start, end);
    return kind ? [{ start, end, form: { text: form, kind, form, lead: 'none' as const, office: false } }] : [];
  });
}

function armedPolice(scene: Scene): Proposal[] {
  const { text } = scene.block.normal;
  return readArmedPolice(text)
    .filter(({ place, placeAt }) =>
      scene.data.places.startingAt(text, placeAt).some((match) => match.end === placeAt + place.length),
    )
    .map(({ start, end }) => ({
      start,
      end,
      type: 'agency',
      weight: 'main',
      via: 'composed',
      target: null,
      reason: 'armed police',
    }));
}

function systems({ block, data }: Scene): Proposal[] {
  const { text } = block.normal;
  const bodies = [
    ...readSystems(text),
    ...readPartyCentres(text),
    ...readTermed(text, data.places),
    ...readFrontier(text, data.places),
  ];
  return bodies.map((body) => ({
    ...body,
    target: body.target?.is === 'name' ? (wholeEntry(body.target.name, data, 'agency') ?? body.target) : body.target,
    type: 'agency',
    weight: 'main',
    via: 'composed',
    reason: 'system',
  }));
}

/** An inner body of a ministry that has an entry of its own. */
function known(proposal: Proposal, data: Scene['data']): Proposal {
  const { target } = proposal;
  const entry = target?.is === 'agency' && target.kind === 'national' && wholeEntry(target.name, data, 'agency');
  return entry ? { ...proposal, target: entry } : proposal;
}

/** Named groups, and above the dictionary's rank the short forms by which the page goes on to call one of them. */
function taskGroups({ block, data, memory }: Scene): Proposal[] {
  const { text } = block.normal;
  const groups = readTaskGroups(text, data.places);
  const shaped = (group: TaskGroup, rank: number): Proposal => ({
    ...group,
    type: 'agency',
    weight: 'main',
    via: 'pattern',
    reason: 'task group',
    rank,
  });
  return [
    ...groups.map((group) => shaped(group, 0)),
    ...inquiriesNamed(text, memory, groups).map((group) => shaped(group, 4)),
  ];
}

/** Of two that overlap the earlier one stays, of two that begin together the longer. */
function withoutOverlaps(proposals: Proposal[]): Proposal[] {
  if (proposals.length < 2) return proposals;
  const sorted = proposals.sort((a, b) => a.start - b.start || b.end - a.end);
  let done = 0;
  return sorted.filter((proposal) => {
    if (proposal.start < done) return false;
    done = proposal.end;
    return true;
  });
}
