import { expect, test } from 'vitest';
import { articleOf } from '../../test/support/article.ts';
import { marked } from '../../test/support/marked.ts';
import { entryOf } from './attribution/cue-words.ts';
import { authorManner, mannerOf } from './statements.ts';
import { findStructure, runOf } from './structure/structure.ts';

const read = (notes: string) => {
  const { text, source, cue, content } = marked(notes);
  const structure = findStructure(articleOf(text));
  const entry = cue[0] && entryOf(structure, runOf(structure, { start: cue[0].start, end: cue.at(-1)!.end }));
  const manner = mannerOf(structure, { source, cue, content, by: 'test', confidence: 1, ...(entry ? { entry } : {}) });
  return { ...manner, text };
};

test.each([
  ['assert', '[The mayor] {said} <the bridge was open>.'],
  ['deny', '[The mayor] {denied} <that the bridge was open>.'],
  ['deny', '[The firm] {claims} <it was never told of the leak>.'],
  ['deny', '[The firm] {said} <that no such letter had been sent>.'],
  ['deny', '[The firm] {said} <the reports of a leak were entirely false>.'],
  ['deny', '[The ministry] {called} <the letter a forgery>.'],
  ['deny', '[The ministry] {described} <the letter as a crude forgery>.'],
  ['deny', '[Engineers] {doubt} <that the dam will hold>.'],
  ['deny', '[The minister] {rejected} <the accusation that he was bribed>.'],
  ['admit', '[The firm] {conceded} <that it knew of the leak>.'],
  ['admit', '[The firm] {did not deny} <that it knew of the leak>.'],
  ['deny', '[The clerk] {pleaded} <not guilty>.'],
  ['admit', '[The clerk] {pleaded} <guilty to theft>.'],
  ['admit', '[The envoy] {did not rule out} <that the letter was real>.'],
  ['accuse', '[The union] {accused} <the firm of hiding the leak>.'],
  ['accuse', '<“The enemy, with its foreign masters, is waging war against our people,”> [she] {said}.'],
  ['accuse', '[The envoy] {said} <the rebels had violated the truce twice>.'],
  ['demand', '[The union] {demanded} <that the mine be closed>.'],
  ['demand', '[The union] {called for} <an inquiry>.'],
  ['demand', '[The union] {asked} <to see the letter>.'],
  ['demand', '[The envoy] {said} <that the rebels must hand back the bridge>.'],
  ['demand', '<“We urge both towns to open the road,”> [she] {said}.'],
  ['demand', '[The doctor] {warned} <against drinking from the well>.'],
  ['demand', '[The doctors] {recommend} <that nobody drink from the well>.'],
  ['offer', '[The firm] {offered} <to pay for new wells>.'],
  ['offer', '[Norland] {said} <it was ready to send its pumps>.'],
  ['offer', '[The envoy] {proposed} <a truce of three days>.'],
  ['offer', '[The envoy] {presented a proposal} <that the towns share the bridge>.'],
  ['refuse', '[The firm] {refused} <to pay for new wells>.'],
  ['refuse', '[The rebels] {dismissed} <an appeal to lay down their arms>.'],
  ['refuse', '[The rebels] {said} <they would not accept the truce>.'],
  ['refuse', '<“We won’t negotiate with thieves,”> [he] {said}.'],
  ['refuse', '[The premier] {said} <there was nothing to talk about>.'],
  ['refuse', '[The premier] {ruled out} <a second vote>.'],
  ['assert', '<How many have fled> {is disputed}.'],
  ['agree', '[The towns] {agreed} <to share the bridge>.'],
  ['promise', '[The firm] {promised} <to dig new wells>.'],
  ['promise', '[The firm] {said} <it would dig new wells by May>.'],
  ['promise', '[The envoy] {said} <that he will not close the bridge>.'],
  ['threaten', '[The rebels] {threatened} <to burn the bridge>.'],
  ['threaten', '[The rebels] {said} <they would boycott the vote>.'],
  ['threaten', '[The rebels] {have sworn} <to fight until the town is theirs>.'],
  ['threaten', '[Norland] {announced} <that it will pull its monitors out unless the road is opened>.'],
  ['threaten', '[The general] {warned} <of grave consequences for the town>.'],
  ['agree', '[The mayor] {expressed support} <for the plan>.'],
  ['offer', '[The rebels] {expressed readiness} <to talk>.'],
  ['threaten', '[The general] {warned} <that any raid would be met with force>.'],
  ['ask', '[She] {asked} <why the bridge was closed>.'],
  ['ask', '<“Who closed the bridge?”> [she] {said}.'],
  ['predict', '[She] {predicted} <that the dam would hold>.'],
  ['predict', '[She] {said} <she expected the dam to hold>.'],
  ['order', '[The court] {ordered} <the mine to close>.'],
  ['order', '[The officer] {told} them <to wait>.'],
  ['order', '[The general] {issued an order} <that the bridge be held>.'],
  ['praise', '[The mayor] {praised} <the divers’ courage>.'],
  ['criticise', '[The union] {condemned} <the closing of the mine>.'],
  ['criticise', '[Norland] {summoned} <Sudria’s ambassador over the raid>.'],
  ['criticise', '[The union] {called} <the offer “an insult to the dead”>.'],
])('reads the act %s in %s', (act, notes) => {
  expect(read(notes).act).toBe(act);
});

test.each([
  ['thoughts of the future give no word', '[She] {thinks} <she will leave>.', 'assert'],
  ['what befalls the speaker is no promise', '[He] {said} <he would need new shoes>.', 'assert'],
  ['the rain is not the speaker', '[He] {said} <it would stop by noon>.', 'assert'],
  ['what would be done in another case', '<“They would leave,”> [he] {said}.', 'assert'],
  ['an oath on what was', '[The sailor] {swore} <he had seen the light>.', 'assert'],
  ['no agreement', '[The towns] {failed to agree on} <a price>.', 'assert'],
  ['those who help', '[The firm] {said} <those who report a leak will be paid>.', 'assert'],
  ['what a man is called', '[The firm] {said} <that a war crimes suspect had been held>.', 'assert'],
  ['what another will do', '[Organizers] {said} <he would seek a second term>.', 'assert'],
  ['a wish', '<“We want a quiet town,”> [she] {said}.', 'assert'],
  ['a court’s ruling', '[The court] {ruled} <that the town owns the bridge>.', 'assert'],
  ['a view not shared', '[The towns] {did not agree on} <who owns the bridge>.', 'agree'],
  ['must have been', '[She] {said} <it was late and the letter must have been lost>.', 'assert'],
  ['one’s own duty', '<“We must wait,”> [she] {said}.', 'assert'],
  ['blame that the content gives to another', '[He] {said} <the clerk claims the vote was stolen from her>.', 'assert'],
  ['a warning of the weather', '[She] {warned} <that the dam would break>.', 'predict'],
  [
    'a description that holds a word of blame',
    '[They] {described} <a day of dust, and of false starts at the well>.',
    'assert',
  ],
])('%s', (_, notes, act) => {
  expect(read(notes).act).toBe(act);
});

test.each([
  ['actual', '[She] {said} <the bridge is open>.'],
  ['possible', '[She] {said} <the bridge could fall>.'],
  ['future', '[She] {said} <the bridge will fall>.'],
  ['future', '[She] {said} <the bridge would fall>.'],
  ['conditional', '<“If it falls, we leave,”> [she] {said}.'],
  ['conditional', '<“They would fall,”> [she] {said}.'],
  ['question', '[She] {asked} <if the bridge had fallen>.'],
  ['question', '[She] {asked} <why the bridge fell>.'],
  ['possible', '[She] {said} <the bridge is likely to fall>.'],
  ['future', '[The firm] {promised} <to mend the bridge>.'],
  ['actual', '[The firm] {refused} <to mend the bridge>.'],
  ['question', '<“Will it fall,”> [she] {asked}. <“And when?”>'],
])('reads the modality %s in %s', (modality, notes) => {
  expect(read(notes).modality).toBe(modality);
});

test.each([
  ['negative', '[She] {said} <the bridge will not fall>.'],
  ['negative', '<“It won’t fall,”> [she] {said}.'],
  ['negative', '[She] {said} <that no bridge had fallen>.'],
  ['negative', '[She] {asked} <not to be woken>.'],
  ['negative', '[She] {said} <there was nothing to mend>.'],
  ['positive', '[She] {said} <the bridge will fall>.'],
])('reads the polarity %s in %s', (polarity, notes) => {
  expect(read(notes).polarity).toBe(polarity);
});

test.each([
  ['neutral', '[She] {said} <it fell>.'],
  ['distancing', '[She] {claimed} <it fell>.'],
  ['factive', '[She] {acknowledged} <that it fell>.'],
])('reads the stance %s in %s', (stance, notes) => {
  expect(read(notes).cueStance).toBe(stance);
});

test('the author’s word of doubt within the cue is the hedge, a speaker’s is none', () => {
  const { hedge, text } = read('[The envoy] {was reportedly told} <to apparently wait>.');
  expect(hedge && text.slice(hedge.start, hedge.end)).toBe('reportedly');
  expect(read('[The envoy] {was told} <to wait>.').hedge).toBeUndefined();
});

test('an author’s sentence asserts, with his doubt if he says so', () => {
  const text = 'The bridge reportedly fell.';
  const manner = authorManner(findStructure(articleOf(text)), [{ start: 0, end: text.length }]);
  expect(manner).toMatchObject({ voice: 'author', act: 'assert', hedge: { start: 11, end: 21 } });
  expect(manner.cueStance).toBeUndefined();
});

test('an author’s question states nothing, though its mark is no part of it', () => {
  const text = 'Did it have to fall? It did.';
  const structure = findStructure(articleOf(text));
  expect(authorManner(structure, [{ start: 0, end: 19 }]).modality).toBe('question');
  expect(authorManner(structure, [{ start: 21, end: 27 }]).modality).toBe('actual');
});
