import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TrainingProbe<P>","description":"What trainingProbe returns.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/TrainingProbe.md","filePath":"api/reversible-gn/interfaces/TrainingProbe.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/TrainingProbe.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-trainingprobe-p" tabindex="-1">Interface: TrainingProbe&lt;P&gt; <a class="header-anchor" href="#interface-trainingprobe-p" aria-label="Permalink to &quot;Interface: TrainingProbe\\&lt;P\\&gt;&quot;">​</a></h1><p>What <a href="./../functions/trainingProbe.html">trainingProbe</a> returns.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-measure"></a> <code>measure</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>params</code>) =&gt; <code>Promise</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>number</code>&gt;&gt;</td><td role="cell" data-label="Description">What became of the network since the start, as numbers for <code>fit(<wbr>{ evaluate })</code>: <code>ntk<wbr>Similarity</code>, <code>ntk<wbr>Velocity</code> (one minus the similarity with the kernel at the last call, per call), <code>lazy<wbr>Gap</code>, <code>weight<wbr>Change</code> (all leaves together), <code>weight<wbr>Cosine</code>, and <code>cka NAME</code> for each of the features.</td></tr><tr role="row"><td role="cell"><a id="property-dispose"></a> <code>dispose</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</td><td role="cell" data-label="Description">Frees the copies and what was compiled.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/TrainingProbe.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TrainingProbe = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TrainingProbe as default
};
