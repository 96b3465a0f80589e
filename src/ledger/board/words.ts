/** Words of terms that tell nothing of what is offered or refused. */
export const IDLE: ReadonlySet<string> = new Set(
  `a an the and or nor but if unless that which who whom whose what when where why how this these those it its they them their
  he him his she her hers we us our you your i me my of to in on at by for with from into onto over under about as than so such
  is are was were be been being am has have had having do does did done will would shall should may might can could must
  not no nothing none nobody never neither any some all both each every other another only just also even still yet already
  there here then now very more most less least too again there's up out off down back condition conditions one two`.split(
    /\s+/u,
  ),
);

/** Forms that no ending tells apart. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    withdraw: 'withdrew withdrawn withdrawal withdrawals',
    give: 'gave given',
    leave: 'left leaving',
    hold: 'held',
    keep: 'kept',
    send: 'sent',
    pay: 'paid',
    negotiate: 'negotiation negotiations negotiator negotiators',
    talk: 'talks talking talked',
    fight: 'fought fighting',
    cease: 'ceasefire ceasefires',
    recognise: 'recognize recognition recognizing',
    free: 'freed freedom',
    release: 'releasing',
    sanction: 'sanctions',
  }).flatMap(([word, forms]) => forms.split(' ').map((form) => [form, word] as const)),
);
