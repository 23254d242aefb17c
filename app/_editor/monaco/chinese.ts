// Monaco reads its words once, when it is loaded: this file must come before it.
import 'monaco-editor/nls/lang/zh-cn'
