import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Task<B>","description":"One task: what it is adapted with, and what it is then judged by.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/Task.md","filePath":"api/treemaml/interfaces/Task.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/Task.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-task-b" tabindex="-1">Interface: Task&lt;B&gt; <a class="header-anchor" href="#interface-task-b" aria-label="Permalink to &quot;Interface: Task\\&lt;B\\&gt;&quot;">​</a></h1><p>One task: what it is adapted with, and what it is then judged by.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-id"></a> <code>id?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>its position</code></td><td role="cell" data-label="Description">Its name in reports and errors.</td></tr><tr role="row"><td role="cell"><a id="property-support"></a> <code>support</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>B</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Examples to adapt with: a tree of tensors whose first axis counts them.</td></tr><tr role="row"><td role="cell"><a id="property-query"></a> <code>query</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>B</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Examples to be judged by, in the same way.</td></tr><tr role="row"><td role="cell"><a id="property-weight"></a> <code>weight?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1</code></td><td role="cell" data-label="Description">How much it counts, in pools and in the outer loss; above 0.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/Task.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Task = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Task as default
};
