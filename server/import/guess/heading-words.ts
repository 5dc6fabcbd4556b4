import type { ColumnPart } from '../../contract/import/mapping.ts'

/** Whole folded words (no case, marks or articles), in order of precedence. */
export const headingWords: readonly (readonly [ColumnPart, RegExp])[] = [
  ['claim', /^claim id$/],
  [
    'fromKind',
    /^(from|source|owner|subject|entity a|entity 1|start|payer|sender|parent) (type|kind|category|class|label)$|^(type|kind) (of )?(from|owner|entity a|subject)$|^نوع (من|مالك|طرف اول)$/,
  ],
  [
    'toKind',
    /^(to|target|company|object|entity b|entity 2|end|payee|recipient|subsidiary) (type|kind|category|class|label)$|^(type|kind) (of )?(to|target|company|entity b|object)$|^نوع (الي|شركه|جهه|طرف ثاني)$/,
  ],
  [
    'source',
    /^(source|sources|reference|evidence|citation|link|article|document)? ?(url|link|links|href|web ?page|website|address|web address)$|^(source|sources|reference|references|citation|evidence|where it says so)$|^(مصدر|رابط|رابط مصدر|رابط خبر|مرجع|موقع)$/,
  ],
  ['title', /^(source|article|document|reference) (title|name|headline)$|^(headline)$|^عنوان( (مصدر|خبر|مقال))?$/],
  [
    'publisher',
    /^(publisher|outlet|newspaper|media|medium|published by|source name|media outlet|agency)$|^(ناشر|صحيفه|جريده|وكاله|جهه نشر)$/,
  ],
  [
    'speaker',
    /^(who says( so| it| this)?|says who|said by|speaker|speakers|according to|attributed to|quoted( person)?|person quoted|stated by|asserted by|claimed by|attribution|witness|informant)$|^(قائل|متحدث|بحسب|نقلا عن|علي لسان)$/,
  ],
  ['denier', /^(denied by|who denies( it| this)?|denier|disputed by|rejected by)$|^(ينفيه|نفاه|من ينفي)$/],
  ['published', /^(published|publication date|date published|published on|source date|article date)$|^(تاريخ نشر)$/],
  ['quote', /^(quote|quotes|quotation|excerpt|words|text|passage|snippet)$|^(اقتباس|نص|مقتطف)$/],
  [
    'start',
    /^(start|start date|since|from date|date from|valid from|begin|began|beginning|appointed|appointed on|start year)$|^(تاريخ بدايه|بدايه|منذ|تاريخ بدء|تاريخ تعيين)$/,
  ],
  ['end', /^(end|end date|until|to date|date to|valid to|ended|resigned|resigned on|end year)$|^(تاريخ نهايه|نهايه|حتي|تاريخ انتهاء)$/],
  [
    'share',
    /^(share|shares|stake|percent|percentage|per cent|%|share %|stake %|ownership|ownership %|share in %|holding)$|^(حصه|نسبه|نسبه مئويه|نسبه ملكيه)$/,
  ],
  ['currency', /^(currency|ccy)$|^(عمله)$/],
  [
    'amount',
    /^(amount|value|sum|price|total|payment|contract value|cost|amount .*)$|^((contract )?value |sum |price |total )?(in )?(eur|usd|chf|gbp|aed|sar|iqd|egp|lbp|jod|try|rub|cny|jpy|pln|czk|sek|nok|dkk|huf|ron|uah)$|^(مبلغ|قيمه|سعر)$/,
  ],
  ['date', /^(date|when|year|day|date of .*|payment date|transaction date)$|^(تاريخ|سنه|يوم)$/],
  [
    'tie',
    /^(relation|relations|relationship|relationships|relation type|relationship type|connection|connection type|link type|edge type|type of (relation|relationship|connection|link)|tie|ties|predicate|verb|interaction|how they are tied|nature of .*|edge label)$|^(علاقه|صله|نوع علاقه|رابطه|ارتباط)$/,
  ],
  [
    'from',
    /^(from|entity a|entity 1|entity1|a|party a|subject|source|source name|start|owner|owners|owner name|shareholder|shareholders|parent|parent company|person|name|full name|individual|payer|sender|donor|investor|buyer|director|officer|employee|member|who|node a|node1|actor)$|^(من|مالك|شخص|اسم|طرف اول|مساهم|دافع|مدير|عضو|اسم شخص|اسم مالك)$/,
  ],
  [
    'to',
    /^(to|target|target name|entity b|entity 2|entity2|b|party b|object|end|company|company name|organisation|organization|subsidiary|asset|payee|recipient|beneficiary|employer|supplier|contractor|whom|counterparty|node b|node2|owned|owned company|firm|group)$|^(الي|شركه|جهه|منظمه|طرف ثاني|مستفيد|موسسه|حزب|اسم شركه)$/,
  ],
  ['role', /^(role|position|job|job title|title|function|office|capacity)$|^(دور|منصب|صفه|وظيفه)$/],
  ['not', /^(not|negative|is not so|not so)$/],
  ['note', /^(note|notes|comment|comments|remark|remarks|description|details|summary)$|^(ملاحظه|ملاحظات|تعليق|وصف|تفاصيل)$/],
]

/** E.g. the owner owns. `reversed`: the one it names is owned. */
export const tieOfHeading: readonly (readonly [RegExp, string])[] = [
  [/^(owner|owners|owner name|shareholder|shareholders|parent company|مالك|مساهم|اسم مالك)$/, 'owns'],
  [/^(payer|sender|دافع)$/, 'paid'],
  [/^(investor)$/, 'is an investor in'],
  [/^(donor)$/, 'is a donor of'],
  [/^(employee)$/, 'is employed by'],
  [/^(member|عضو)$/, 'is a member of'],
  [/^(director|مدير)$/, 'is a director of'],
  [/^(officer)$/, 'is an officer of'],
]

/** "Value in EUR" -> "EUR" */
export const currencyInHeading = /(?<![a-z])(eur|usd|chf|gbp|aed|sar|iqd|egp|lbp|jod|try|rub|cny|jpy|pln|czk|sek|nok|dkk|huf|ron|uah)$/
