# The card at the very first start.

welcome-title = Welcome
welcome-open = You are reading “{ $name }”
welcome-own = To read your own articles: yuelan FOLDER
