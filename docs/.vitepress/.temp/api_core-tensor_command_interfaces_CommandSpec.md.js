import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CommandSpec<V>","description":"The words and flags of a command; V are the values of the flags.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/interfaces/CommandSpec.md","filePath":"api/core-tensor/command/interfaces/CommandSpec.md"}');
const _sfc_main = { name: "api/core-tensor/command/interfaces/CommandSpec.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-commandspec-v" tabindex="-1">Interface: CommandSpec&lt;V&gt; <a class="header-anchor" href="#interface-commandspec-v" aria-label="Permalink to &quot;Interface: CommandSpec\\&lt;V\\&gt;&quot;">​</a></h1><p>The words and flags of a command; <code>V</code> are the values of the flags.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-v"></a> <code>V</code> <em>extends</em> <code>object</code></td><td><code>object</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">What is typed: <code>graph-returns train</code>. It begins each message.</td></tr><tr role="row"><td role="cell"><a id="property-says"></a> <code>says</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">What it does, in a sentence without its full stop.</td></tr><tr role="row"><td role="cell"><a id="property-words"></a> <code>words</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./WordSpec.html"><code>Word<wbr>Spec</code></a>[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-flags"></a> <code>flags</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">{ readonly [N in string | number | symbol]: FlagFor&lt;V[N]&gt; }</td><td role="cell" data-label="Description">By name, without the dashes; <code>learning<wbr>Rate</code> is typed <code>--learning-rate</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/interfaces/CommandSpec.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CommandSpec = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CommandSpec as default
};
