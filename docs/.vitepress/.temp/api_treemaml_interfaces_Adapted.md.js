import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Adapted<P>","description":"Params of each task after adaptation.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/Adapted.md","filePath":"api/treemaml/interfaces/Adapted.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/Adapted.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-adapted-p" tabindex="-1">Interface: Adapted&lt;P&gt; <a class="header-anchor" href="#interface-adapted-p" aria-label="Permalink to &quot;Interface: Adapted\\&lt;P\\&gt;&quot;">​</a></h1><p>Params of each task after adaptation.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-params"></a> <code>params</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>P</code></td><td role="cell" data-label="Description">Leaves <code>[tasks, …]</code>; owned by the caller.</td></tr><tr role="row"><td role="cell"><a id="property-schedule"></a> <code>schedule</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Schedule.html"><code>Schedule</code></a></td><td role="cell" data-label="Description">The cells that were used.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/Adapted.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Adapted = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Adapted as default
};
