/**
 * Words and phrases of English news that mean the same for what a claim tells, a sense a line: name, then its words. General
 * English, written for this project; a word that means this only at times is left out.
 */
export const SENSES = `
troops: troops, soldiers, forces, army, military, unit, units, servicemen, fighters, brigade, battalion, company, paratroopers, infantry, armed forces
offensive: offensive, incursion, breakthrough, advance, assault, push, thrust, operation, military operation, campaign, invasion, raid, attack
settlement: settlement, village, town, hamlet
region: region, oblast, province, district, area
talk: talks, negotiations, negotiate, negotiating, negotiation, dialogue, bargaining table, negotiating table, peace talks, at the table, nothing to talk about, contacts between
leverage: better position, stronger position, improve its position, better its position, improve its negotiating position, strengthen its position, strengthen its negotiating position, upper hand, leverage, bargaining chip, bargaining power, stronger hand, strengthen its hand, bargain with, better hand, strong hand, edge, trump card, position of strength
aim: meant to, intended to, aims to, aimed at, aim, designed to, in order to, purpose, goal, objective, seeks to, seeking, seek, is after, was after, were after, are after, motive, so as to, trying to
beforehand: beforehand, in advance, ahead of time, prior notice, advance notice, ahead of the
prisoner: prisoner, captive, prisoners of war, pow, detainee, hostage, captured soldiers
swap: exchange, swap, trade, barter, exchange fund
ceasefire: ceasefire, cease-fire, truce, armistice, cessation of hostilities, halt to the fighting, end to the fighting
civilian: civilian, resident, inhabitant, noncombatant, local people
evacuate: evacuate, evacuation, moved out, taken to safety
displace: displaced, uprooted, driven from their homes, forced from their homes, left their homes, fled their homes
die: die, killed, kill, dead, deaths, lost their lives, fatality, perish
wound: wounded, injured, hurt, maimed
strike: strike, shell, shelling, bomb, bombing, bombard, bombardment, air strike, airstrike, missile, rocket attack, pound, shellfire
quake: earthquake, quake, tremor, temblor
plane: plane, aircraft, jet, airliner, airplane, aeroplane, flight
drone: drone, unmanned aircraft, unmanned aerial vehicle, uav
ship: ship, vessel, boat, ferry, tanker
car: car, vehicle, automobile
vote: vote, election, ballot, poll, polls, referendum
fraud: fraud, rigged, rigging, ballot stuffing, falsified, vote-rigging
protest: protest, demonstration, rally, march, protester, demonstrator
police: police, police officers, security forces, law enforcement
blast: blast, explosion, explode, detonation, bombing, blew up
cause: cause, because of, due to, caused by, result of, triggered, reason
payment: pay, payment, payout, compensation, reimburse
job: job, post, position as, redundancy, layoff, jobs, lay off, laid off
border: border, frontier, boundary
doctor: doctor, physician, medic, surgeon
hospital: hospital, clinic
child: child, kid, infant, pupil
home: home, house, dwelling, apartment, flat
money: money, fund, cash, finance, funding
help: help, aid, assistance, assist, support, relief
buy: buy, purchase, acquire, acquisition, takeover, take over
price: price, cost, tariff
dismiss: fire, fired, sack, sacked, dismissed, ousted
leader: leader, head, chief, boss, president, chairman
plan: plan, proposal, scheme, blueprint
law: law, legislation, bill, act of parliament, statute
weapon: weapon, arms, armament, munition, ammunition
join: join, membership, accession, become a member, bid to join
withdraw: withdraw, withdrawal, pull out, pull back, retreat, leave
blame: responsible, blame, behind, culpable, at fault, carried out, perpetrated
flee: flee, fled, escape, run away, ran away
poison: poison, nerve agent, toxin, toxic
spy: spy, espionage, spying, agent of
border-crossing: crossed the border, crossed the frontier, cross the border
flood: flood, flooding, inundation, deluge
fire: blaze, wildfire, inferno
power: electricity, power supply, blackout, outage, power cut
water: water, drinking water
virus: virus, disease, infection, outbreak, epidemic
`;

/**
 * Ways in which two claims of one thing cannot both hold, a pair of opposites a line: name, sort, senses of which one must be
 * told (or "-"), then the one side and the other. A state changes with time, so that a later word of the same speaker is news;
 * a stance or an event does not, so that it is a shift.
 */
export const OPPOSITES = `
advance | state | troops offensive | advance, advances, go forward, going forward, move forward, moving forward, still moving, press on, pushing forward, gain ground, gaining ground, goes on, going on, continues, deeper, further inside, break through, broke through, on the move | stop, stopped, halt, halted, repel, repelled, repulse, push back, pushed back, drive back, driven back, thwart, contained, stall, stalled, blocked, beaten back, foiled, retreat, retreating
continue | state | - | continue, goes on, go on, ongoing, under way, underway, proceed, resume, still going | stop, stopped, end, ended, cease, halt, halted, over, suspend, suspended, cancel, cancelled, called off, broke off, finished, abandon
talks | stance | talk | ready for, ready to, open to, willing to, prepared to, under way, underway, resume, progress, agreed to talks, hold talks, will talk | off, nothing to talk about, no talks, ruled out, impossible, suspended, broken off, cancelled, called off, pointless, no point in
retake | state | *name settlement region | captured, capture, seized, occupied | retaken, retook, retake, recaptured, taken back, took back, regained
hold | state | *name settlement region | hold, holds, control, under control of, in control of, captured, capture, seized, occupied, taken, took, fully taken, liberated, in the hands of, fell to, fallen to, retaken, retook, retake, recaptured, taken back, took back, regained | driven out of, lost control, abandoned, expelled from, repelled from
alive | state | - | alive, survived, survive, unharmed, safe and well, safe | die, dead, killed, killing, perished, murdered, body
told | event | - | told, informed, inform, briefed, brief, notified, notify, aware, knew of, knew about, known of, known about, had knowledge, consulted, warned | unaware, uninformed, in the dark, no knowledge, taken by surprise, unconsulted
agree | stance | - | agree, accept, consent, approve, endorse, welcome, backed, in favour, in favor, support, sign | refuse, reject, decline, turn down, turned down, rule out, ruled out, oppose, veto, rebuff, opposed, opposition to
open | state | - | open, reopen, reopened, operating, passable, running normally, operational | closed, close, shut, blocked, impassable, out of service, suspended
blame | event | - | responsible, behind, carried out, guilty, blame, perpetrated, involved, to blame, had a hand in, role in, fired by, launched by | innocent, not responsible, nothing to do with, no part in, no role in, not involved, not guilty, no involvement, had no hand in
true | stance | - | true, accurate, correct, genuine, authentic, factual | false, untrue, lie, fake, baseless, fabricated, misleading, nonsense, groundless, hoax, disinformation, unfounded, invented, incorrect, inaccurate, fiction
rise | state | - | rise, increase, grow, climb, surge, soar, jump, higher, went up, gone up | fall, drop, decline, shrink, decrease, plunge, slump, lower, went down, gone down
win | event | - | win, winner, victory, triumph, succeed, success | lose, defeat, fail, failure, beaten
free | state | - | release, released, freed, set free, at liberty | arrest, arrested, detained, jailed, imprisoned, in custody, held captive, behind bars, captivity
leave | state | - | stay in, stay at, stay put, stay on, remain in, remain at, refuse to leave | leave, flee, fled, depart, withdraw, withdrawn, pulled out, pull out, gone
resign | stance | - | stay on, stay in office, remain in office, seek re-election, run again, serve out | resign, step down, quit, stand down, bow out
legal | stance | - | legal, lawful, constitutional, legitimate, valid, within the law | illegal, unlawful, unconstitutional, illegitimate, invalid, violation of the law, criminal
allow | event | - | allow, permit, authorise, authorize, let in, granted access, given access | ban, bar, barred, forbid, prohibit, turned away, denied access, prevented from, blocked from
comply | event | - | comply, respect, observe, honour, honor, abide by, adhere, kept to | violate, breach, break, broke, flout, violation
accident | event | - | accident, accidental, malfunction, technical fault, human error, mistake, mechanical failure, engine failure, natural causes | deliberate, deliberately, intentional, intentionally, on purpose, sabotage, terrorist, murder, attack
calm | state | - | calm, quiet, stable, under control, peaceful, back to normal | chaos, panic, tense, out of control, heavy fighting, violent, unrest
damage | event | - | damaged, destroyed, wrecked, ruined | intact, undamaged, unharmed, unscathed, missed, shot down, intercepted
enough | state | - | enough, sufficient, plenty, ample, adequate | shortage, short of, lack, run out, running short, insufficient, scarce, not enough, running out, ran out
safe | state | - | safe, harmless, no danger, no risk | dangerous, unsafe, contaminated, toxic, hazardous, harmful, at risk
improve | state | - | improve, recover, better | worsen, deteriorate, worse
voluntary | event | - | voluntary, voluntarily, willingly, of their own accord, own free will | forced, forcibly, coerced, against their will, compelled, under duress
surrender | event | - | surrender, laid down their arms, gave themselves up, capitulate | resist, fight on, fighting on, hold out, holding out
armed | event | - | armed, carrying a gun, had a gun, had a weapon, carrying a weapon, weapon | unarmed, no weapon, without a weapon
present | event | - | present at, attended, took part in, was there, at the scene | absent, stayed away, elsewhere, boycotted
exist | state | - | exist, exists, has weapons | destroyed, dismantled, nonexistent
military-target | event | strike | military target, military site, fighters, militants, ammunition depot, weapons depot | civilian, civilians, school, hospital, residential, homes
`;
