import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ParsedCommand<V>","description":"A command line that was read.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/interfaces/ParsedCommand.md","filePath":"api/core-tensor/command/interfaces/ParsedCommand.md"}');
const _sfc_main = { name: "api/core-tensor/command/interfaces/ParsedCommand.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-parsedcommand-v" tabindex="-1">Interface: ParsedCommand&lt;V&gt; <a class="header-anchor" href="#interface-parsedcommand-v" aria-label="Permalink to &quot;Interface: ParsedCommand\\&lt;V\\&gt;&quot;">​</a></h1><p>A command line that was read.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-v"></a> <code>V</code> <em>extends</em> <code>object</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-words"></a> <code>words</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-values"></a> <code>values</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>V</code></td><td role="cell" data-label="Description">A switch is false and another flag undefined where it is neither given nor preset.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/interfaces/ParsedCommand.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ParsedCommand = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ParsedCommand as default
};
