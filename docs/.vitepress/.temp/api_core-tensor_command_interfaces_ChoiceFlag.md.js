import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ChoiceFlag<C>","description":"A flag with one of several words.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/interfaces/ChoiceFlag.md","filePath":"api/core-tensor/command/interfaces/ChoiceFlag.md"}');
const _sfc_main = { name: "api/core-tensor/command/interfaces/ChoiceFlag.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-choiceflag-c" tabindex="-1">Interface: ChoiceFlag&lt;C&gt; <a class="header-anchor" href="#interface-choiceflag-c" aria-label="Permalink to &quot;Interface: ChoiceFlag\\&lt;C\\&gt;&quot;">​</a></h1><p>A flag with one of several words.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-c"></a> <code>C</code> <em>extends</em> <code>string</code></td><td><code>string</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;choice&quot;</code></td></tr><tr><td><a id="property-help"></a> <code>help</code></td><td><code>readonly</code></td><td><code>string</code></td></tr><tr><td><a id="property-choices"></a> <code>choices</code></td><td><code>readonly</code></td><td>readonly <code>C</code>[]</td></tr><tr><td><a id="property-preset"></a> <code>preset?</code></td><td><code>readonly</code></td><td><code>C</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/interfaces/ChoiceFlag.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ChoiceFlag = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ChoiceFlag as default
};
