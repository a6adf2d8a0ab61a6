import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Type Alias: StepRecord","description":"One measured step: a line of a recorder's file.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/type-aliases/StepRecord.md","filePath":"api/reversible-gn/type-aliases/StepRecord.md"}`);
const _sfc_main = { name: "api/reversible-gn/type-aliases/StepRecord.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-steprecord" tabindex="-1">Type Alias: StepRecord <a class="header-anchor" href="#type-alias-steprecord" aria-label="Permalink to &quot;Type Alias: StepRecord&quot;">​</a></h1><blockquote><p><strong>StepRecord</strong> = <code>object</code> &amp; <code>{ readonly [K in keyof CrossBatch]: number }</code></p></blockquote><p>One measured step: a line of a recorder&#39;s file.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>kind</code></td><td><code>&quot;step&quot;</code></td><td>-</td></tr><tr><td><code>step</code></td><td><code>number</code></td><td>Steps done, this one included.</td></tr><tr><td><code>loss</code></td><td><code>number</code></td><td>The loss of the step&#39;s own batch before it.</td></tr><tr><td><code>length</code></td><td><code>number</code></td><td><code>|θ_<wbr>{t+1} − θ_<wbr>t|</code>.</td></tr><tr><td><code>path</code></td><td><code>number</code></td><td>The sum of the lengths of all steps since the record before.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/type-aliases/StepRecord.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StepRecord = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StepRecord as default
};
