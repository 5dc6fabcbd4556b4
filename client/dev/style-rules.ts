export function* styleRules(lists: Iterable<{ cssRules: CSSRuleList }> = document.styleSheets): Generator<CSSStyleRule | CSSMediaRule> {
  for (const { cssRules } of lists)
    for (const rule of cssRules) {
      if (rule instanceof CSSStyleRule || rule instanceof CSSMediaRule) yield rule
      if (rule instanceof CSSImportRule && rule.styleSheet) yield* styleRules([rule.styleSheet])
      else if (rule instanceof CSSGroupingRule) yield* styleRules([rule])
    }
}
